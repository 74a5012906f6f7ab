"""Proofs are kept with their collection: the newest is given, none is lost."""

from datetime import timedelta

from survey_app.store.proofs import StoredProof, add_proof, newest_proof, proof_dates
from tests.unit.store.conftest import NOW, Survey


def test_the_newest_proof_of_a_collection_is_given_and_the_others_stay(survey: Survey):
    database, id = survey.database, survey.collection.id
    assert newest_proof(database, id) is None
    add_proof(database, id, '{"first": 1}', NOW)
    add_proof(database, id, '{"second": "ŵ"}', NOW + timedelta(minutes=1))
    assert newest_proof(database, id) == StoredProof(NOW + timedelta(minutes=1), '{"second": "ŵ"}')
    assert proof_dates(database, id) == (NOW + timedelta(minutes=1), NOW)
    assert newest_proof(database, id + 1) is None

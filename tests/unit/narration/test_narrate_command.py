"""The command tells what it did, and exits with 1 when anything is left unspoken."""

import pytest
from click.testing import CliRunner

from survey_app.narration.command import narrate
from survey_app.narration.recordings import recording_name
from survey_app.narration.voices import VOICES


@pytest.fixture
def run(content, library, monkeypatch, beeps, tmp_path):
    monkeypatch.setenv("SURVEY_CONTENT", str(content))
    monkeypatch.setenv("SURVEY_INSTANCE", str(tmp_path / "instance"))
    monkeypatch.setitem(VOICES, "local", beeps)
    return lambda *arguments: CliRunner().invoke(narrate, arguments)


def test_it_builds_and_then_keeps(run):
    first = run("--area", "Northshire")
    assert first.exit_code == 0, first.output
    assert "Voice: local (beeps 1). Language: English." in first.output
    assert "kept 0." in first.output
    assert "Built 0 clips" in run("small", "--prune").output


def test_what_is_left_unspoken_is_told_with_what_to_do(run, monkeypatch, beeps):
    monkeypatch.setitem(VOICES, "local", lambda: beeps(broken=("Partly",)))
    result = run()
    assert result.exit_code == 1
    assert "1 sentences have no clip of this voice" in result.output
    assert "'Partly': no voice for Partly" in result.output
    assert "Run the same command again" in result.output


@pytest.mark.parametrize(
    ("arguments", "told"),
    [(("large",), "There is no questionnaire 'large'"), (("--language", "xx"), "There is no language 'xx'"), (("--voice", "siri"), "siri")],
)
def test_a_name_that_nothing_answers_to_is_told(run, arguments, told):
    result = run(*arguments)
    assert result.exit_code != 0
    assert told in result.output
    assert "Traceback" not in result.output


def test_a_missing_engine_is_told_before_anything_is_done(run, monkeypatch, content):
    from survey_app.narration.voices import LocalVoice

    monkeypatch.setitem(VOICES, "local", lambda: LocalVoice("no-such-program"))
    result = run()
    assert result.exit_code == 1
    assert "apt-get install espeak-ng" in result.output
    assert not (content / "media" / "audio").exists()


def test_nothing_to_speak_is_a_failure_and_not_a_success(run, content):
    (content / "questionnaires" / "small" / "questionnaire.yaml").unlink()
    result = run()
    assert result.exit_code == 1
    assert "survey-app check" in result.output


def test_the_list_of_sentences_to_read_aloud_is_written_and_nothing_is_built(run, content, tmp_path, monkeypatch):
    monkeypatch.setitem(VOICES, "local", lambda: pytest.fail("no voice is needed"))
    result = run("--record-list", str(tmp_path / "list.html"))
    assert result.exit_code == 0, result.output
    assert "media/audio/en/recorded" in result.output
    assert "Do you get enough help?" in (tmp_path / "list.html").read_text(encoding="utf-8")
    assert not (content / "media").exists()


def test_a_list_that_cannot_be_written_is_told(run, tmp_path):
    (tmp_path / "file").write_text("in the way")
    result = run("--record-list", str(tmp_path / "file" / "list.html"))
    assert result.exit_code == 1
    assert "cannot be written" in result.output


def test_recordings_are_told_and_a_refused_one_is_a_failure(run, content, english, tone):
    folder = content / "media" / "audio" / "en" / "recorded"
    folder.mkdir(parents=True)
    (folder / recording_name("Yes", english)).write_bytes(tone(500, 0.6))
    first = run()
    assert first.exit_code == 0, first.output
    assert "Recordings taken: 1." in first.output
    (folder / "yes.wav").write_bytes(tone(500, 0.6))
    second = run()
    assert second.exit_code == 1
    assert "recorded/yes.wav" in second.output
    assert "No sentence has this name" in second.output

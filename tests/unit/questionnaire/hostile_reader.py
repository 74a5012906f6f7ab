"""A program that reads and checks the files it is given, each in a process of its own that may use two seconds of processor time.

Prints a JSON object: the file's name, and its problems and seconds, or what stopped the process: a traceback or the system. One program for all
files, because starting Python costs more than reading.
"""

import json
import os
import resource
import sys
import traceback
from pathlib import Path

from survey_app.questionnaire import checks
from survey_app.questionnaire.checks import all_checks
from survey_app.questionnaire.digest import content_digests, frame_digest
from survey_app.questionnaire.loader import Shared, read_questionnaire, read_shared
from survey_app.questionnaire.material import Material
from survey_app.questionnaire.path import path
from survey_app.questionnaire.pictures import PicturePack

SECONDS, BYTES = 2, 1 << 30


def examine(file: Path, shared: Shared) -> dict:
    """What a command that checks this file finds, and the processor time it takes."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_utime
    questionnaire, problems = read_questionnaire(file, file.name, shared)
    if questionnaire:
        problems += checks.examine(Material(questionnaire, PicturePack("none", {}))).problems
        frame_digest(questionnaire)
        content_digests(questionnaire, {}, {})
        path(questionnaire, {})
    seconds = resource.getrusage(resource.RUSAGE_SELF).ru_utime - before
    return {"problems": [problem.as_json() for problem in problems], "seconds": round(seconds, 2)}


def in_a_process(file: Path, shared: Shared) -> dict:
    """The same, by a child that the system stops at its limits."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
        with os.fdopen(writing, "w") as answer:
            try:
                json.dump(examine(file, shared), answer)
            except BaseException:
                json.dump({"stopped": traceback.format_exc()[-1000:]}, answer)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as answer:
        text = answer.read()
    _, status = os.waitpid(child, 0)
    return json.loads(text) if status == 0 else {"stopped": status}


if __name__ == "__main__":
    content, *files = map(Path, sys.argv[1:])
    words = read_shared(content)
    all_checks()
    print(json.dumps({file.name: in_a_process(file, words) for file in files}))

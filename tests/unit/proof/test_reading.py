"""Reading a page back: from its HTML, whatever made it."""

from survey_app.proof.reading import Seen, read_page

PAGE = """<!doctype html><html lang="pl" data-format="easy-read"><body><main>
<form method="post" action="/away"><input type="hidden" name="other" value="1"></form>
<form method="post" action="/s/x/q/help"><input type="hidden" name="response" value="r"><input type="hidden" name="save" value="s">
<fieldset><legend><span>Question 1</span>
 <h1><span class="survey-sentence" data-clip="/audio/pl/1.mp3"><svg><use href="/sheet.svg#help"/></svg><span class="survey-sentence__text">Is it
   5 &lt; 6 &amp; 7?</span></span></h1></legend>
<p class="survey-line" data-clip=""><span class="survey-sentence__text">Think.</span></p>
<noscript><audio src="/audio/pl/1.mp3" aria-label="Listen: Is it?"></audio></noscript>
<ul><li data-clip="/audio/pl/2.mp3"><input type="radio" id="a" name="answer" value="yes"><label for="a"><svg><use href="/o.svg#yes"/></svg><span>Yes</span></label>
<button type="button" data-listen="option"><span>Listen: Yes</span></button></li>
<li class="survey-or">or</li>
<li><input type="radio" id="b" name="answer" value="do-not-know"><label for="b">I do <b>not</b> know</label></li></ul></fieldset>
<p class="survey-line"><span class="survey-sentence__text">Thank you.</span></p>
<button name="then" value="continue">Go</button></form></main></body></html>"""


def test_sentences_are_read_with_their_pictures_and_clips():
    page = read_page(PAGE)
    assert page.asked == (Seen("Is it 5 < 6 & 7?", "/sheet.svg#help", "/audio/pl/1.mp3", True), Seen("Think.", "", "", False))
    assert page.told == (Seen("Thank you.", "", None),)
    assert page.heading == "Is it 5 < 6 & 7?"
    assert (page.format, page.language) == ("easy-read", "pl")
    assert page.players == (("/audio/pl/1.mp3", "Listen: Is it?"),)


def test_options_are_read_in_order_with_what_stands_behind_the_divider():
    first, second = read_page(PAGE).choices
    assert (first.code, first.control, first.outside, first.listen) == ("yes", "radio", False, "Listen: Yes")
    assert first.words == Seen("Yes", "/o.svg#yes", "/audio/pl/2.mp3")
    assert (second.code, second.words.text, second.outside) == ("do-not-know", "I do not know", True)


def test_the_form_is_the_one_that_carries_a_response():
    form = read_page(PAGE).form
    assert form
    assert (form.action, form.hidden, form.buttons) == ("/s/x/q/help", {"response": "r", "save": "s"}, (("then", "continue"),))


def test_controls_are_told_apart():
    def control(fields: str) -> str:
        return read_page(f"<main>{fields}</main>").control

    parts = "".join(f'<input name="answer-{part}" type="text">' for part in ("day", "month", "year"))
    assert control(parts) == "date"
    assert control('<input name="answer-day">') == "mixed"
    assert control('<input name="answer" type="text" inputmode="numeric">') == "number"
    assert control('<input name="answer" type="text">') == "short-text"
    assert control('<textarea name="answer">words</textarea>') == "long-text"
    assert control('<input name="answer" type="radio"><input name="answer" type="checkbox">') == "mixed"
    assert control("<p>Take a break.</p>") == ""


def test_broken_html_is_read_as_far_as_it_goes():
    page = read_page('</p><main><li><span class="survey-sentence__text">One<span>two</main><p>after')
    assert [one.text for one in page.asked] == ["Onetwo"]

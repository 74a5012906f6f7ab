"""Parts of the picture set: heads, busts, limbs, hands, bubbles. All coordinates on a 96 grid, line width 4."""
import re

INK = "#1f2430"
PAPER, SUN, SKY, SEA, CLAY = "#fff8ea", "#f2b544", "#8fbfe6", "#3f9f93", "#d4745a"
LIGHT, OLIVE, BROWN, DEEP = "#f4cfae", "#dda777", "#b97d52", "#96603f"
BLACK, UMBER, RED, GREY, STRAW = "#3a3440", "#5b3d30", "#a9582f", "#a9a5a6", "#c2903c"


def n(v):
    s = f"{round(v * 2) / 2:.1f}".rstrip("0").rstrip(".")
    return "0" if s in ("-0", "") else s


def p(d, fill=None, **kw):
    a = "".join(f' {k.replace("_", "-")}="{v}"' for k, v in kw.items())
    return f'<path{f" fill={chr(34)}{fill}{chr(34)}" if fill else ""}{a} d="{d}"/>'


def c(x, y, r, fill=None, **kw):
    a = "".join(f' {k.replace("_", "-")}="{v}"' for k, v in kw.items())
    return f'<circle cx="{n(x)}" cy="{n(y)}" r="{n(r)}"{f" fill={chr(34)}{fill}{chr(34)}" if fill else ""}{a}/>'


def ink(d, **kw):
    """A line that lies wholly on a fill."""
    return p(d, stroke=INK, **kw)


def dots(*xyr):
    """Solid ink dots: eyes and small marks on a fill."""
    return f'<g fill="{INK}" stroke="none">' + "".join(c(x, y, r) for x, y, r in xyr) + "</g>"


def rel(x, y, r, s):
    """A path written for a head of radius 1 at 0,0: numbers 'a,b' become x+a*r,y+b*r."""
    out = []
    for tok in s.split():
        if "," in tok:
            a, b = tok.split(",")
            out.append(f"{n(x + float(a) * r)} {n(y + float(b) * r)}")
        elif tok.startswith("@"):
            out.append(n(float(tok[1:]) * r))
        else:
            out.append(tok)
    return re.sub(r" ?([A-Z]) ?", r"\1", " ".join(out))


BACK = {
    "bob": "M -1.12,.75 C -1.5,-.6 -1,-1.3 0,-1.3 C 1,-1.3 1.5,-.6 1.12,.75 Z",
    "long": "M -1.2,1.55 C -1.3,.9 -1.6,-1.3 0,-1.3 C 1.6,-1.3 1.3,.9 1.2,1.55 Z",
    "curls": "M -1.15,.45 C -1.65,.3 -1.65,-.35 -1.25,-.5 C -1.4,-1.1 -.85,-1.35 -.55,-1.2 C -.3,-1.6 .3,-1.6 .55,-1.2 C .85,-1.35 1.4,-1.1 1.25,-.5 C 1.65,-.35 1.65,.3 1.15,.45 Z",
}
BACK["bun"] = "M -.5,-1.3 A @.5 @.5 0 1 1 .5,-1.3 A @.5 @.5 0 1 1 -.5,-1.3 Z"
BACK["tail"] = "M .4,-.9 C 1.5,-1.4 2.1,-.3 1.5,.8 C 1.2,.3 1.1,-.1 .8,-.3 Z"
HIJAB = ("M 0,-1.25 C -1.1,-1.25 -1.35,-.3 -1.25,.4 C -1.15,.9 -1.3,1.3 -1.45,1.7 L 1.45,1.7"
         " C 1.3,1.3 1.15,.9 1.25,.4 C 1.35,-.3 1.1,-1.25 0,-1.25 Z")
FRONT = {
    "short": "M -1,-.05 C -1.1,-.8 -.6,-1.15 0,-1.15 C .6,-1.15 1.1,-.8 1,-.05 C .8,-.2 .7,-.35 .65,-.5 C .2,-.4 -.4,-.4 -.7,-.5 C -.75,-.3 -.85,-.15 -1,-.05 Z",
    "side": "M -1,0 C -1.15,-.75 -.65,-1.15 0,-1.15 C .65,-1.15 1.15,-.75 1,0 C .85,-.25 .55,-.4 .3,-.62 C 0,-.35 -.6,-.15 -1,0 Z",
    "line": "M -.95,-.2 C -.9,-.8 -.5,-1.05 0,-1.05 C .5,-1.05 .9,-.8 .95,-.2 C .5,-.65 -.5,-.65 -.95,-.2 Z",
    "part": "M -1,.05 C -1.1,-.75 -.6,-1.1 0,-1.1 C .6,-1.1 1.1,-.75 1,.05 C .75,-.15 .3,-.35 0,-.7 C -.3,-.35 -.75,-.15 -1,.05 Z",
    "crop": "M -1,-.25 C -.95,-.85 -.5,-1.08 0,-1.08 C .5,-1.08 .95,-.85 1,-.25 C .75,-.6 .3,-.62 0,-.62 C -.3,-.62 -.75,-.6 -1,-.25 Z",
}


MOUTH = {
    "calm": "M -.3,.5 Q 0,.74 .3,.5",
    "smile": "M -.36,.45 Q 0,.85 .36,.45",
    "flat": "M -.28,.56 L .28,.56",
    "down": "M -.28,.64 Q 0,.46 .28,.64",
    "wavy": "M -.34,.6 Q -.17,.42 0,.58 T .34,.56",
}
FRONT_OF = {"bob": "part", "long": "part", "curls": "line", "bun": "line", "tail": "side"}


def head(x, y, r, skin, hair="short", tone=BLACK, mouth="calm", glasses=False, aid=False, cover=SKY, brows=False):
    """A head from the front. Hair is outlined under the face and filled over it, so that it stays visible on dark."""
    o = []
    if hair == "hijab":
        o += [p(rel(x, y, r, HIJAB), cover), c(x, y + .08 * r, r * .84, skin)]
    else:
        front = rel(x, y, r, FRONT[FRONT_OF.get(hair, hair)])
        back = rel(x, y, r, BACK[hair]) if hair in BACK else ""
        o.append(p(back + front, stroke_width=8))
        if back:
            o.append(p(back, tone, stroke="none"))
        if aid:
            o += [c(x + side * r, y + .15 * r, .24 * r, skin) for side in (1.02, -1.02)]
        o += [c(x, y, r, skin), p(front, tone, stroke="none")]
        if aid:
            behind = rel(x, y, r, "M 1.04,-.16 Q 1.34,-.16 1.34,.18")
            o += [p(behind, stroke_width=9), p(behind, stroke=SKY, stroke_width=3)]
    eye = max(1.5, r * .125)
    o.append(dots((x - .38 * r, y + .1 * r, eye), (x + .38 * r, y + .1 * r, eye)))
    if mouth == "open":
        o.append(dots((x, y + .55 * r, .23 * r)))
    else:
        o.append(ink(rel(x, y, r, MOUTH[mouth]), stroke_width=3))
    if brows:
        o.append(ink(rel(x, y, r, "M -.6,-.18 L -.25,-.32 M .6,-.18 L .25,-.32"), stroke_width=3))
    if glasses:
        o.append(f'<g stroke="{INK}" stroke-width="3">' + c(x - .42 * r, y + .1 * r, r * .34) + c(x + .42 * r, y + .1 * r, r * .34)
                 + p(rel(x, y, r, "M -.08,.05 L .08,.05")) + "</g>")
    return "".join(o)


def bust(x, top, half, bottom, fill):
    """Shoulders: top is the y of the neck, half the half width."""
    h = half
    drop = min(h * .75, bottom - top - 3)
    return p(f"M{n(x - h)} {n(bottom)}V{n(top + drop)}C{n(x - h)} {n(top + drop * .3)} {n(x - h * .5)} {n(top)} {n(x)} {n(top)}"
             f"S{n(x + h)} {n(top + drop * .3)} {n(x + h)} {n(top + drop)}V{n(bottom)}Z", fill)


def limb(d, fill, w=14):
    """An arm, leg or finger: the same line twice, so that 4 units of outline stay on each side."""
    return p(d, stroke_width=w) + p(d, stroke=fill, stroke_width=w - 8)


def disc(level, *on):
    """The answer plate, filled by quarters: 1, .75, .5, .25 or 0. What lies on it has ink lines."""
    fill = {1: "", .75: "M48 5A43 43 0 1 1 5 48H48Z", .5: "M5 48A43 43 0 0 0 91 48Z",
            .25: "M48 48H91A43 43 0 0 1 48 91Z", 0: ""}[level]
    o = c(48, 48, 43, SKY if level == 1 else PAPER)
    if fill:
        o += p(fill, SKY, stroke="none") + c(48, 48, 43)
    return o + f'<g stroke="{INK}">' + "".join(on) + "</g>"


def svg(*parts):
    return ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" color="#1f2430" fill="none" stroke="currentColor"'
            ' stroke-width="4" stroke-linecap="round" stroke-linejoin="round">' + "".join(parts) + "</svg>\n")

def hand(x, y, skin, r=5):
    return c(x, y, r, skin)


def union(parts, fill):
    """Several limbs that melt into one shape: all outlines first, then all insides."""
    return "".join(p(d, stroke_width=w) for d, w in parts) + "".join(p(d, stroke=fill, stroke_width=w - 8) for d, w in parts)


def bubble(x0, y0, x1, y1, tip, fill=PAPER, r=9):
    """A speech bubble; its tail leaves the bottom edge and ends at tip."""
    x, y = tip
    foot = min(max(x + (8 if x < (x0 + x1) / 2 else -8), x0 + r + 7), x1 - r - 7)
    turn = f"a{r} {r} 0 0 1"
    return p(f"M{n(x0 + r)} {n(y0)}H{n(x1 - r)}{turn} {r} {r}V{n(y1 - r)}{turn}-{r} {r}H{n(foot + 7)}L{n(x)} {n(y)}"
             f"L{n(foot - 7)} {n(y1)}H{n(x0 + r)}{turn}-{r}-{r}V{n(y0 + r)}{turn} {r}-{r}Z", fill)


def turned(matrix, what):
    return f'<g transform="{matrix}">{what}</g>'


def solid(*shapes):
    """Shapes filled with the text colour, without a line."""
    return '<g fill="currentColor" stroke="none">' + "".join(shapes) + "</g>"


PICTURES = {}


def pic(name, *what):
    """Adds a picture to the pack under its id."""
    if name in PICTURES:
        raise ValueError(f"the picture {name} is drawn twice")
    PICTURES[name] = svg(*what)

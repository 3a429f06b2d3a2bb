"""The look of an exported comparison: blue for what is shared, orange for what one side alone has.

The colours are those of the screens, safe for colour-blind eyes; every colour has a glyph and a word beside it.
"""

STYLE = """
:root { color-scheme: light dark; --ground: #fbfaf7; --panel: #f2f0ea; --line: #d3cfc4; --text: #1f2630;
  --quiet: #5d6672; --same: #446491; --reworded: #0c3d78; --only: #883e00; --changed: #cfe2f8; --differs: #b34700;
  --on-differs: #fff7e6; --possible: #fbe6cd; --link: #14508f; }
@media (prefers-color-scheme: dark) { :root { --ground: #11151b; --panel: #171c24; --line: #2c3541; --text: #d3dae3;
  --quiet: #8f9aa8; --same: #7f9cc4; --reworded: #c3d9f5; --only: #f3b26b; --changed: #23507f; --differs: #ffc14d;
  --on-differs: #1a1000; --possible: #43290f; --link: #8fbcf0; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 76rem; background: var(--ground); color: var(--text);
  font: 1rem/1.55 Georgia, "Noto Serif", "Times New Roman", serif; }
h1, h2, h3, .side, .key, .at, .legend, dt { font-family: system-ui, "Segoe UI", "Noto Sans", sans-serif; }
h1 { font-size: 1rem; font-weight: 600; color: var(--quiet); margin: 0 0 .75rem; }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 1.6rem 0 .6rem; overflow-wrap: anywhere; }
header h2 { font-size: 1.35rem; margin: .1rem 0 .4rem; }
h3 { font-size: .85rem; font-weight: 600; margin: 0 0 .4rem; color: var(--quiet); }
p { margin: .2rem 0; overflow-wrap: anywhere; }
a { color: var(--link); }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2rem; }
header section { background: var(--panel); padding: .8rem 1rem; border-radius: .4rem; }
header section p, .at, .why, .none, dd { color: var(--quiet); }
.side { font-size: .8rem; }
article { border-top: 1px solid var(--line); padding: .8rem 0 .9rem .9rem; border-left: .25rem solid var(--line); }
article.same { border-left-color: var(--same); } article.reworded { border-left-color: var(--reworded); }
article.only { border-left-color: var(--only); } article.only .text { color: var(--only); }
article:target { background: var(--panel); }
.text { white-space: pre-line; }
.at, .none { font-size: .8rem; } .none { font-style: italic; }
.key { font-weight: 700; } .key.same { color: var(--same); } .key.reworded { color: var(--reworded); }
.key.only { color: var(--only); } .key.differs { color: var(--differs); } .key.possible { color: var(--only); }
mark { color: inherit; background: var(--changed); border-radius: .15rem; }
mark.differs { background: var(--differs); color: var(--on-differs); font-weight: 700; padding: 0 .15rem; }
mark.possible { background: var(--possible); text-decoration: underline; }
.fact { margin-top: .4rem; font-size: .95rem; }
.facts { padding: 0; list-style: none; } .facts li { margin: .6rem 0; padding-left: .8rem;
  border-left: .25rem solid var(--differs); }
.facts p { margin: 0; } .facts li.possible { border-left-color: var(--line); }
.legend { display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; padding: 0; list-style: none; font-size: .82rem;
  color: var(--quiet); }
footer { border-top: 1px solid var(--line); margin-top: 1.5rem; font-size: .85rem; }
dt { font-weight: 600; margin-top: .5rem; } dd { margin: 0; } code { overflow-wrap: anywhere; }
@media (max-width: 44rem) { .pair { grid-template-columns: 1fr; gap: .8rem; } body { padding: .8rem; } }
@media print { :root { --ground: #fff; --panel: #fff; --text: #000; --quiet: #444; --same: #446491; --reworded: #0c3d78;
  --only: #883e00; --changed: #dbe8f8; --differs: #b34700; --on-differs: #fff; --possible: #fbe6cd; --line: #bbb; }
  a { color: inherit; } body { max-width: none; padding: 0; font-size: 10pt; }
  article, .facts li { break-inside: avoid; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } @page { margin: 16mm; } }
"""

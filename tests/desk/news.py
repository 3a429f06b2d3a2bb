"""A handful of invented articles for the tests to add."""

FERRY_A = """\
Ferry runs aground off Skarrow

SKARROW, March 4, 2025 (Coastwire) - A passenger ferry ran aground on a sandbank \
off Skarrow on Tuesday morning, the harbour office said.

The ferry carried 214 passengers and 12 crew when it struck the bank shortly after six, \
the office said in a statement.

Nobody was hurt, and lifeboats from three towns brought the passengers ashore within two hours.

"The sea was calm and the crew did all that was asked of them," said harbour master Ilse Brandt.
"""

FERRY_B = """\
Passengers brought ashore after ferry strikes sandbank

A passenger ferry ran aground on a sandbank off Skarrow on Tuesday morning, the harbour office said.

Lifeboats from three towns brought the passengers ashore within two hours, and nobody was hurt.

The ferry carried 241 passengers and 12 crew when it struck the bank shortly after six, \
the office said in a statement.

The operator, which bought the vessel last year, declined to say whether its charts were up to date.
"""

ORCHARD = """\
Frost spares the orchards of the Lower Vale

Growers in the Lower Vale said on Friday that a late frost had spared most of their orchards this spring.

About a tenth of the early cherry blossom was lost, the growers' union said, far less than in the year before.
"""

HOSTILE = (
    "Mayor \x1b]0;owned\x07resigns [/b] [sic] [@click=app.quit]x[/]\n\n"
    "The mayor\x1b[2J resigned\x1b]52;c;aGVsbG8=\x07 on Monday, a \u202egnorw\u202c way \x9b31mround, "
    "aides said\x00.\n\n"
    "She wrote that she had been [sic] misled about the bridge, and that [bold]nobody[/bold] had told her.\n"
)

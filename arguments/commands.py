"""The commands, in the order in which ``--help`` lists them."""

from arguments import adding, keeping, reading
from arguments.parser import Table

COMMANDS: Table = {
    "add": ("add files, folders, data sets and web pages to your library", adding.for_add),
    "feeds": ("remember feeds: RSS, Atom, JSON Feed", adding.for_feeds),
    "fetch": ("add what is new in the feeds that are remembered", adding.for_fetch),
    "list": ("list the articles, newest first", reading.for_list),
    "search": ("find articles", reading.for_search),
    "show": ("print one article", reading.for_show),
    "edit": ("set what is known about an article", keeping.for_edit),
    "mark": ("star articles, or mark them as read", keeping.for_mark),
    "searches": ("list the searches that you have saved", reading.for_searches),
    "outlets": ("list the outlets, and make names of one outlet one", keeping.for_outlets),
    "remove": ("remove articles from your library", keeping.for_remove),
    "export": ("write the library as JSON Lines, which add takes back", keeping.for_export),
    "check": ("check that the library and its index are sound", keeping.for_check),
    "backup": ("copy the library to a file, while it is in use", keeping.for_backup),
    "compare": ("compare two articles, side by side in a terminal", reading.for_compare),
}

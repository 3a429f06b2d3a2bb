"""Tables of words, as plain text files: one group or one tier a line, "#" for remarks."""

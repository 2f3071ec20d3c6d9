"""Opens a saved draft without browser, server or database: the rescue tool.

Written from the age v1 specification and the project's formats, not from the browser's code: the
two check each other in the tests. `return_code` turns nine words into keys; `age_file` opens the
file; `opening` reads the draft in it; `commands` asks for the code and writes what it says.
"""

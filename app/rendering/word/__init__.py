"""A letter as a Word document: body, tables, content controls, comments, and the base document."""

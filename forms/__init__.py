"""The questions, one step a file. Rendered once into the page; checked in the browser.

`base` is the class of a step, `fields` the kinds of input, `validators` the checks that are
exported to the browser as JSON, `messages` the sentences they show.
"""

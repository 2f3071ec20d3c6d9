"""Relinquish: letters that ask for intimate images to be deleted, drafted without seeing a detail.

The rooms, and the way imports run (CI checks it)::

    factory -> wizard | site | boxes -> rendering | recipients | forms -> letters -> rules

`letters` knows no Flask, no Word and no clock; `rendering` turns a letter into a skeleton;
`boxes` keeps sealed files; `wizard` and `site` are the pages; `rules` says when a step, a field
or a letter applies. This file stays empty of code,
or importing `app.letters` would run the factory.
"""

"""The box store: padded age files under secret locators, each deleted when its days are over.

`age_shape` says what may be stored; `sealing` makes rows useless without the secret key; `model`
and `database` hold them; `store` is the five verbs; `limits` slows guessing; `asking` reads a
request's headers; `blueprint` answers over HTTP; `sweeping` and `commands` delete what is over.
"""

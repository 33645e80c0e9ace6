"""Swedish itself: how the language writes dates, periods, numbers, names, references and running text.

Nothing here knows what an agreement is, and nothing reads the clock or the network. Import the module you need:

* ``dates``, ``periods``, ``numbers``, ``words``, ``lists``: read and write values;
* ``genitive``, ``references``, ``typography``: the forms that running text wants;
* ``register``: the 290 municipalities and the local police areas, from files in the package;
* ``errors``: the one exception of the room, with a Swedish message and often a hint.
"""

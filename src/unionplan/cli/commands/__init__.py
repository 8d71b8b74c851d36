"""The commands, one a module: what each can be asked, and how it is done."""

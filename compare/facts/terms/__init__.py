"""Terms: what a thing is called, what is done and not done, what became of it, what is left out."""

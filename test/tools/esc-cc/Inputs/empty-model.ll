; A model that says nothing.

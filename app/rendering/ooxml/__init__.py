"""The basis of every Word file: elements as strings, and the package that holds the parts."""

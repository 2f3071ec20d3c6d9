"""What every Word file needs: elements as strings, and the package that holds the parts."""

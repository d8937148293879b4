"""Learning resources from elsewhere: importers of catalogues, and the visit that checks every address."""

extension PhraseCatalog {
  /// What the parts of bars mean.
  var legend: Legend {
    Legend(
      certain: self(.barCertain), possible: self(.barPossible), missing: self(.barMissing),
      axis: self(.barAxis))
  }
}

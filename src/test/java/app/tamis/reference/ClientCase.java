package app.tamis.reference;

/// What a criterion looks at: the client's own measures, its stocks, and the whole portfolio to
/// compare with.
record ClientCase(Measures own, Stocks stocks, Measures whole) {

  ClientCase with(Measures others) {
    return new ClientCase(others, stocks, whole);
  }
}

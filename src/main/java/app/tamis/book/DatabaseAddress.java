package app.tamis.book;

/// Where a database is, and who may change its tables.
///
/// @param url for JDBC, without user and password
/// @param owner who owns the tables
record DatabaseAddress(String url, String owner, String password) {

  /// Without the password, so that it can stand in a log.
  @Override
  public String toString() {
    return url + " as " + owner;
  }
}

package app.tamis.book.database;

import app.tamis.basics.Problems;
import java.sql.SQLException;

/// A database of an existing server with nothing in it yet. Where a restore into it fails, there is
/// nothing in it again.
///
/// @param hadRole whether the server knew [ApplicationRole] before
public record BareDatabase(DatabaseAddress address, boolean hadRole) {

  /// Tables, routines and types, without those that extensions bring.
  private static final String THINGS =
      """
      SELECT count(*) > 0
      FROM (
        SELECT 'pg_class'::regclass AS kind, oid FROM pg_class WHERE relnamespace = 'public'::regnamespace
        UNION ALL
        SELECT 'pg_proc'::regclass, oid FROM pg_proc WHERE pronamespace = 'public'::regnamespace
        UNION ALL
        SELECT 'pg_type'::regclass, oid FROM pg_type WHERE typnamespace = 'public'::regnamespace
      ) thing
      WHERE NOT EXISTS (
        SELECT FROM pg_depend WHERE classid = kind AND objid = thing.oid AND deptype = 'e'
      )
      """;

  private static final String DROP =
      """
      DO $$
      DECLARE
        drops text;
      BEGIN
        SELECT string_agg(format('DROP TABLE IF EXISTS public.%I CASCADE', relname), '; ')
        INTO drops
        FROM pg_class
        WHERE relnamespace = 'public'::regnamespace
          AND relkind IN ('r', 'p')
          AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_class.oid AND deptype = 'e');
        EXECUTE coalesce(drops, '');
        SELECT string_agg(
          format('DROP ROUTINE public.%I(%s) CASCADE', proname, pg_get_function_identity_arguments(oid)), '; ')
        INTO drops
        FROM pg_proc
        WHERE pronamespace = 'public'::regnamespace
          AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e');
        EXECUTE coalesce(drops, '');
      END
      $$
      """;

  private static final String FORGET_ROLE =
      """
      DO $$
      BEGIN
        IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'tamis_app') THEN
          REVOKE ALL ON SCHEMA public FROM tamis_app;
          DROP ROLE tamis_app;
        END IF;
      END
      $$
      """;

  /// @throws Problems where there is something in it
  public static BareDatabase at(DatabaseAddress address) {
    if (says(address, THINGS)) {
      throw Problems.of("restore.has-tables", address.shown());
    }
    return new BareDatabase(
        address, says(address, "SELECT count(*) > 0 FROM pg_roles WHERE rolname = 'tamis_app'"));
  }

  public void makeBareAgain() {
    try (var connection = address.connect();
        var statement = connection.createStatement()) {
      statement.execute(DROP);
      if (!hadRole) {
        statement.execute(FORGET_ROLE);
      }
    } catch (SQLException e) {
      throw DatabaseFault.of(address, e);
    }
  }

  private static boolean says(DatabaseAddress address, String question) {
    try (var connection = address.connect();
        var statement = connection.createStatement();
        var row = statement.executeQuery(question)) {
      return row.next() && row.getBoolean(1);
    } catch (SQLException e) {
      throw DatabaseFault.of(address, e);
    }
  }
}

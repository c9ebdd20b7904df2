/// A PostgreSQL database, whoever looks after its server.
///
/// In: a [DatabaseAddress], or what the environment says of one ([ExistingServer]). Out: tables
/// brought up to date ([Migrations]), a role for the application that row-level security binds
/// ([ApplicationRole]), a lock that keeps a second server away ([DatabaseHold]), which tables there
/// are ([Catalogue]); and a sentence for each way in which a database refuses ([DatabaseFault]).
/// Start with [DatabaseAddress].
@NullMarked
package app.tamis.book.database;

import org.jspecify.annotations.NullMarked;

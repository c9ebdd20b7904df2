/// The first page: every client in the column of its grade.
@NullMarked
package app.tamis.web.board;

import org.jspecify.annotations.NullMarked;

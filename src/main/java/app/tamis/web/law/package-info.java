/// What the law says, as tables with their sources: read by who deals with agreements, and brought
/// up to date by an owner.
@NullMarked
package app.tamis.web.law;

import org.jspecify.annotations.NullMarked;

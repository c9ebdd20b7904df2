/// Programs: how they are let in, and told what is wrong. What they may ask stands beside the pages
/// that show the same.
@NullMarked
package app.tamis.web.api;

import org.jspecify.annotations.NullMarked;

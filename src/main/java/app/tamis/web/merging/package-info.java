/// Two clients that are one: said on a client's page, and taken back there.
@NullMarked
package app.tamis.web.merging;

import org.jspecify.annotations.NullMarked;

package app.tamis.web.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On the method of a controller that shows a page: where it stands among all pages. Its address is
/// that of the method, and who may go there is said by what the page [Needs], so that neither
/// stands twice.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Place {

  /// What the page calls its place, so that it is lit there; nobody else's is called so.
  String name();

  /// The key of what people call it.
  String label();

  PlaceGroup in();

  /// Among those of its group, the smallest first.
  int order();
}

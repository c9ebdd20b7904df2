package app.tamis.web.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On the method of a controller that shows grades or money of the whole portfolio: who looks is
/// put on the trail, once an hour and person, since reading it again tells nothing new.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Seen {

  /// What was looked at: a message behind `trail.view.`.
  String value();

  /// Whether each time counts, as it does of a file that is taken away.
  boolean eachTime() default false;
}

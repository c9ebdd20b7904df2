package app.tamis.gradebook;

import app.tamis.web.RunningTamis;
import java.util.List;
import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.NullMarked;
import org.springframework.aop.framework.Advised;

/// A gradebook of which nothing can be had any more: whatever is asked of its doors, they throw.
@NullMarked
public final class BrokenGradebook {

  private static final List<Class<?>> DOORS =
      List.of(Gradings.class, ClientDecisions.class, MatrixVersions.class, StatedHours.class);

  private BrokenGradebook() {}

  public static void in(RunningTamis tamis) {
    MethodInterceptor throwing =
        asked -> {
          throw new IllegalStateException("the gradebook is broken: " + asked.getMethod());
        };
    DOORS.forEach(door -> ((Advised) tamis.part(door)).addAdvice(0, throwing));
    breakStandings(tamis.part(Standings.class));
  }

  /// Grades are made on a thread of their own, which fails from now on.
  private static void breakStandings(Standings standings) {
    try {
      var maker = Standings.class.getDeclaredField("maker");
      maker.setAccessible(true);
      maker.set(standings, null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    standings.settle();
  }
}

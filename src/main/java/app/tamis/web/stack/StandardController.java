package app.tamis.web.stack;

import app.tamis.basics.Words;
import app.tamis.identity.Right;
import app.tamis.stack.Job;
import app.tamis.stack.StackPicture;
import app.tamis.stack.Stacks;
import app.tamis.stack.Toolkit;
import app.tamis.web.grades.InForce;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Form;
import app.tamis.web.page.FormEntries;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Which tool the firm uses for which job, and which job a tool does whose name doesn't tell.
@Controller
@RequestMapping("/stack/standard")
@Needs({Right.DECISIONS, Right.MONEY, Right.AGREEMENTS})
final class StandardController {

  static final int LONGEST = 100;

  private final Stacks stacks;
  private final InForce inForce;
  private final Pages pages;

  StandardController(Stacks stacks, InForce inForce, Pages pages) {
    this.stacks = stacks;
    this.inForce = inForce;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView page(@RequestParam(defaultValue = "") String done, HttpServletRequest request) {
    var typed = new LinkedHashMap<String, String>();
    picture()
        .ifPresent(
            known -> known.standard().tools().forEach((job, tool) -> typed.put(job.code(), tool)));
    return answer(HttpStatus.OK, new Form(typed, Map.of()), done, request);
  }

  @PostMapping
  ModelAndView choose(@RequestParam Map<String, String> sent, HttpServletRequest request) {
    var form = new Form(sent, Map.of());
    var tools = new EnumMap<Job, String>(Job.class);
    for (var job : Job.values()) {
      form = form.with(job.code(), FormEntries.tooLong(form.typed(job.code()), LONGEST));
      tools.put(job, form.typed(job.code()));
    }
    if (!form.isSound()) {
      return answer(HttpStatus.UNPROCESSABLE_CONTENT, form, "", request);
    }
    stacks.choose(tools, pages.actor(request));
    return Answer.goTo(StackPath.ALL + "?done=standard");
  }

  @PostMapping("/taken-back")
  ModelAndView takeBack(HttpServletRequest request) {
    stacks.chooseNothing(pages.actor(request));
    return Answer.goTo(StackPath.STANDARD + "?done=taken-back");
  }

  /// @param job its code, empty for none of them, or `named` for what its name tells
  @PostMapping("/tool")
  ModelAndView does(
      @RequestParam(defaultValue = "") String tool,
      @RequestParam(defaultValue = "") String job,
      HttpServletRequest request) {
    boolean known = picture().filter(all -> all.tools().containsKey(tool)).isPresent();
    if (known && job.equals(StandardView.NAMED)) {
      stacks.doesAsNamed(tool, pages.actor(request));
    } else if (known) {
      stacks.does(tool, Job.find(job), pages.actor(request));
    }
    return Answer.goTo(StackPath.STANDARD + "?done=tool#tools");
  }

  private Optional<StackPicture> picture() {
    return inForce.find().flatMap(stacks::picture);
  }

  private ModelAndView answer(
      HttpStatus status, Form form, String done, HttpServletRequest request) {
    var words = pages.words(request);
    var picture = picture();
    return Answer.page(
        status,
        "stack/standard",
        pages.at("stack", request),
        new StandardView(
            Arrays.stream(Job.values())
                .map(job ->
                    new StandardView.Asked(
                        job.code(),
                        words.say("stack.job." + job.code()),
                        hint(job, picture, words)))
                .toList(),
            picture.map(known -> List.copyOf(known.tools().keySet())).orElse(List.of()),
            picture.map(known -> tools(known, words)).orElse(List.of()),
            picture.filter(known -> !known.standard().chosen().isEmpty()).isPresent(),
            form,
            words.find("stack.done." + done)));
  }

  private static String hint(Job job, Optional<StackPicture> picture, Words words) {
    return picture
        .map(known -> known.usual(job))
        .filter(usual -> usual.isPresent())
        .map(usual ->
            words.say("stack.standard.usual-is", usual.get().tool(), usual.get().clients()))
        .orElseGet(() -> words.say("stack.standard.usual-none"));
  }

  /// Those of which nothing tells what they are for come first.
  private static List<StandardView.Tool> tools(StackPicture picture, Words words) {
    return Stream.of(true, false)
        .flatMap(unknown ->
            picture.tools().entrySet().stream()
                .filter(each -> each.getValue().isEmpty() == unknown)
                .map(each -> tool(each.getKey(), each.getValue(), picture, words)))
        .toList();
  }

  private static StandardView.Tool tool(
      String name, Optional<Job> job, StackPicture picture, Words words) {
    boolean said = picture.toolkit().said().containsKey(Toolkit.plain(name));
    var choices =
        Stream.concat(
                Stream.of(
                    new StandardView.Choice(
                        StandardView.NAMED, words.say("stack.tool.named"), !said),
                    new StandardView.Choice(
                        "", words.say("stack.tool.none"), said && job.isEmpty())),
                Arrays.stream(Job.values())
                    .map(one ->
                        new StandardView.Choice(
                            one.code(),
                            words.say("stack.job." + one.code()),
                            said && job.equals(Optional.of(one)))))
            .toList();
    return new StandardView.Tool(
        name,
        job.map(known -> words.say("stack.tool.does", words.say("stack.job." + known.code())))
            .orElseGet(() -> words.say(said ? "stack.tool.does-none" : "stack.tool.unknown")),
        choices);
  }
}

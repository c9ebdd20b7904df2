package app.tamis.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// `tamis` itself: it only says what there is.
@Command(
    name = "tamis",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    scope = ScopeType.INHERIT)
final class TamisCommand implements Runnable {

  @Option(names = "--lang", paramLabel = "LANG", scope = ScopeType.INHERIT)
  @Nullable Language language;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before run
  private CommandSpec spec;

  TamisCommand() {}

  /// All commands, wired to a terminal.
  static CommandLine wiredTo(Terminal terminal, Serving serving) {
    return new CommandLine(new TamisCommand())
        .addSubcommand(new DemoCommand(terminal, serving))
        .addSubcommand(new ServeCommand(terminal, serving))
        .addSubcommand(new TryCommand(terminal))
        .addSubcommand(new GradeCommand(terminal))
        .addSubcommand(new ExplainCommand(terminal))
        .addSubcommand(new HistoryCommand(terminal))
        .addSubcommand(new WhaleCommand(terminal))
        .addSubcommand(new LeversCommand(terminal))
        .addSubcommand(new WhatIfCommand(terminal))
        .addSubcommand(new ExitsCommand(terminal))
        .addSubcommand(new ProposalCommand(terminal))
        .addSubcommand(new CheckCommand(terminal))
        .addSubcommand(new ImportCommand(terminal))
        .addSubcommand(new ImportsCommand(terminal))
        .addSubcommand(new UndoCommand(terminal))
        .addSubcommand(
            new CommandLine(new PortfolioCommand(terminal))
                .addSubcommand(new PortfolioCommand.Add(terminal))
                .addSubcommand(new PortfolioCommand.Rename(terminal)))
        .addSubcommand(new BackupCommand(terminal))
        .addSubcommand(new RestoreCommand(terminal))
        .addSubcommand(new VerifyCommand(terminal))
        .addSubcommand(new RingCommand(terminal))
        .addSubcommand(new MapCommand(terminal))
        .addSubcommand(
            new CommandLine(new MappingsCommand(terminal))
                .addSubcommand(new MappingsCommand.Show(terminal))
                .addSubcommand(new MappingsCommand.Where(terminal)))
        .addSubcommand(new MatchCommand(terminal))
        .addSubcommand(new SampleCommand(terminal))
        .addSubcommand(
            new CommandLine(new MatrixCommand())
                .addSubcommand(new MatrixCommand.Check(terminal))
                .addSubcommand(new MatrixCommand.Show(terminal)))
        .addSubcommand(
            new CommandLine(new FleetCommand())
                .addSubcommand(new FleetCommand.Ingest(terminal))
                .addSubcommand(new FleetCommand.Grade(terminal))
                .addSubcommand(new FleetCommand.Report(terminal))
                .addSubcommand(new FleetCommand.Names(terminal))
                .addSubcommand(new FleetCommand.Remove(terminal)));
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}

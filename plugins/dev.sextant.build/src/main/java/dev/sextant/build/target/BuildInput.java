package dev.sextant.build.target;

import dev.sextant.build.load.LoadedWorkspace;
import dev.sextant.report.Report;
import dev.sextant.sql.Dialect;
import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * What targets are made of.
 *
 * @param loaded a workspace without errors
 * @param asOf the business day
 * @param dialect how SQL is written for the engine that computes
 * @param report the computed report, made when the first target asks for it
 */
public record BuildInput(
    LoadedWorkspace loaded, LocalDate asOf, Dialect dialect, Supplier<Report> report) {}

package dev.sextant.build.target;

import dev.sextant.build.load.LoadedWorkspace;
import dev.sextant.report.Report;
import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * What targets are made of.
 *
 * @param loaded a workspace without errors
 * @param asOf the business day
 * @param report the computed report, made when the first target asks for it
 */
public record BuildInput(LoadedWorkspace loaded, LocalDate asOf, Supplier<Report> report) {}

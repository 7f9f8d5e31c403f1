package no.driftsklar.store.projects;

import java.time.LocalDate;

/**
 * A project among the others of its organisation.
 *
 * @param project      the project with the current assessment of its latest date
 * @param lastAnswered the latest day that an answer describes; null where nothing was answered
 * @param staleFields  how many answers are older today than their shelf life; the summary of the assessment has the number
 *                     at its date
 */
public record Overview(Project project, LocalDate lastAnswered, int staleFields) {
}

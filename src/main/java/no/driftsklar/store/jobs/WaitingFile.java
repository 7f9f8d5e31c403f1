package no.driftsklar.store.jobs;

import java.time.Instant;
import no.driftsklar.batch.proposal.Outline;

/**
 * A file that somebody has uploaded and that waits until they have looked over its mapping.
 *
 * @param id           random, so that it cannot be guessed; that of the job that it becomes
 * @param organisation to whom it belongs
 * @param name         what the file is called
 * @param proposed     the mapping that was proposed, as YAML; null for JSON, which has none
 * @param mapping      the mapping as it is now
 */
public record WaitingFile(String id, String organisation, String name, long bytes, Instant createdAt, Outline outline,
        String proposed, String mapping) {

    WaitingFile mappedBy(String yaml) {
        return new WaitingFile(id, organisation, name, bytes, createdAt, outline, proposed, yaml);
    }
}

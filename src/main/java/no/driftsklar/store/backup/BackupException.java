package no.driftsklar.store.backup;

import no.driftsklar.catalogue.Text;

/** A backup cannot be made or put back; nothing was changed. */
public final class BackupException extends Exception {

    private final transient Text reason;

    BackupException(Text reason) {
        this(reason, null);
    }

    BackupException(Text reason, Throwable cause) {
        super(reason.en(), cause);
        this.reason = reason;
    }

    /** What is wrong and what would be right. */
    public Text reason() {
        return reason;
    }

    static BackupException damaged(Object what) {
        return new BackupException(new Text("sikkerhetskopien er skadet: " + what, "tryggingskopien er skadd: " + what,
                "the backup is damaged: " + what));
    }

    static BackupException newer(String version, String known) {
        return new BackupException(new Text(
                "sikkerhetskopien er av et nyere program (skjema " + version + ", dette kjenner " + known + "); bruk det",
                "tryggingskopien er av eit nyare program (skjema " + version + ", dette kjenner " + known + "); bruk det",
                "the backup is of a newer program (schema " + version + ", this one knows " + known + "); use that one"));
    }

    static BackupException notEmpty(Object place) {
        return new BackupException(new Text(place + " er ikke tom; velg en tom mappe og en tom database",
                place + " er ikkje tom; vel ei tom mappe og ein tom database",
                place + " is not empty; choose an empty folder and an empty database"));
    }

    static BackupException nothingThere(Object place) {
        return new BackupException(new Text("det er ingen data i " + place, "det er ingen data i " + place,
                "there are no data in " + place));
    }
}

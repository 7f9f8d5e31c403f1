package no.driftsklar.web.about;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who runs the service, as far as the settings say it; null where they do not. */
@Component
final class Operator {

    private final String name;
    private final String contact;

    Operator(@Value("${driftsklar.operator.name:}") String name, @Value("${driftsklar.operator.contact:}") String contact) {
        this.name = name.isBlank() ? null : name.strip();
        this.contact = contact.isBlank() ? null : contact.strip();
    }

    /** What the operator is called. */
    public String name() {
        return name;
    }

    /** An e-mail address, a telephone number or the address of a page. */
    public String contact() {
        return contact;
    }

    /** Where a link to the contact leads; null where it is no address that a link can have. */
    public String contactLink() {
        return contact == null ? null : contact.startsWith("https://") ? contact
                : contact.matches("[^@\\s]+@[^@\\s]+") ? "mailto:" + contact : null;
    }
}

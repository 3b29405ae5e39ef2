package org.handrail.outreach.messages;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.handrail.outreach.messages.MessageSettings.Colleague;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** E-mail by SMTP, where {@code spring.mail.host} says by which server. The message's id is that of the e-mail, each time. */
@Component
class MailCarrier implements Carrier {

    private final @Nullable JavaMailSender server;
    private final MessageSettings settings;
    private final WhoIsTold staff;

    MailCarrier(ObjectProvider<JavaMailSender> server, MessageSettings settings, WhoIsTold staff) {
        this.server = server.getIfAvailable();
        this.settings = settings;
        this.staff = staff;
    }

    @Override
    public Medium medium() {
        return Medium.EMAIL;
    }

    @Override
    public boolean isThere() {
        return server != null;
    }

    @Override
    public void carry(StaffMessage message) throws NotDelivered {
        Optional<Colleague> to = staff.colleague(message.recipient());
        if (server == null || to.isEmpty()) {
            throw new NotDelivered("no address is known for this member of staff");
        }
        try {
            MimeMessage mail = server.createMimeMessage();
            MimeMessageHelper parts = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
            parts.setFrom(settings.from());
            parts.setTo(to.get().email());
            parts.setSubject(message.subject());
            parts.setText(message.body());
            mail.setHeader("Message-ID", "<" + message.id() + "@handrail>");
            mail.setHeader("Auto-Submitted", "auto-generated");
            server.send(mail);
        } catch (MailException | MessagingException failed) {
            throw new NotDelivered(failed.getClass().getSimpleName()); // its words may quote an address
        }
    }
}

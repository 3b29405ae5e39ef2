package org.handrail.outreach;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mails about one case, as its server received them. */
record Mailbox(GreenMail mail, String id) {

    @Nullable
    MimeMessage mailTo(String to, String subject) {
        return mails(to, subject).stream().findFirst().orElse(null);
    }

    List<MimeMessage> mails(String to, String subject) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(each -> isTo(each, to)
                        && text(each).contains(id)
                        && subject(each).contains(subject))
                .toList();
    }

    private static boolean isTo(MimeMessage each, String to) {
        try {
            return each.getRecipients(Message.RecipientType.TO)[0].toString().equals(to);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String subject(MimeMessage each) {
        try {
            return each.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static String text(MimeMessage each) {
        try {
            return each.getContent().toString();
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}

package org.folkmoot.registration.signup;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.folkmoot.registration.link.LinkService;
import org.jboss.logging.Logger;

/** Sends the queued mails; every instance may. A mail may go out twice, never not at all without a warning. */
@ApplicationScoped
class MailSender {
    private static final Logger LOG = Logger.getLogger(MailSender.class);
    private static final String SUBJECT = "Your personal link";

    private final MailQueueRepository mails;
    private final LinkService links;
    private final Mailer mailer;
    private final Template text;
    private final MeterRegistry meters;
    private final SignUpSettings settings;

    MailSender(
            MailQueueRepository mails,
            LinkService links,
            Mailer mailer,
            @Location("sign-up-mail.txt") Template text,
            MeterRegistry meters,
            SignUpSettings settings) {
        this.mails = mails;
        this.links = links;
        this.mailer = mailer;
        this.text = text;
        this.meters = meters;
        this.settings = settings;
    }

    @RunOnVirtualThread
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void sendDue() {
        for (Optional<DueMail> due = mails.claim(); due.isPresent(); due = mails.claim()) {
            send(due.get());
        }
    }

    private void send(DueMail due) {
        String body = text.data("name", due.name())
                .data("link", links.address(due.participant(), due.linkVersion()))
                .render();
        try {
            mailer.send(Mail.withText(due.email(), SUBJECT, body));
        } catch (RuntimeException e) {
            failed(due, e);
            return;
        }
        mails.sent(due.participant());
        count("sent");
    }

    /** The cause is told by its kind only: its message may hold the address. */
    private void failed(DueMail due, RuntimeException cause) {
        boolean last = due.attempt() >= settings.mailAttempts();
        count(last ? "given-up" : "failed");
        LOG.warnf(
                "A sign-up mail could not be sent attempt=%d last=%b cause=%s",
                due.attempt(), last, cause.getClass().getSimpleName());
    }

    private void count(String outcome) {
        meters.counter("folkmoot.sign-up.mails", "outcome", outcome).increment();
    }
}

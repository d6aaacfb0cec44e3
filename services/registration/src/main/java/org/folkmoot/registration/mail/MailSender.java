package org.folkmoot.registration.mail;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Sends the queued mails; every instance may. A mail may go out twice, never not at all without a warning. */
@ApplicationScoped
class MailSender {
    private static final Logger LOG = Logger.getLogger(MailSender.class);

    private final MailQueue mails;
    private final MailTexts texts;
    private final Mailer mailer;
    private final MeterRegistry meters;
    private final MailSettings settings;

    MailSender(MailQueue mails, MailTexts texts, Mailer mailer, MeterRegistry meters, MailSettings settings) {
        this.mails = mails;
        this.texts = texts;
        this.mailer = mailer;
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
        try {
            mailer.send(Mail.withText(due.email(), due.letter().kind().subject(), texts.text(due)));
        } catch (RuntimeException e) {
            failed(due, e);
            return;
        }
        mails.sent(due);
        count(due, "sent");
    }

    /** The cause is told by its kind only: its message may hold the address. */
    private void failed(DueMail due, RuntimeException cause) {
        boolean last = due.attempt() >= settings.attempts();
        count(due, last ? "given-up" : "failed");
        LOG.warnf(
                "A mail could not be sent kind=%s attempt=%d last=%b cause=%s",
                due.letter().kind(), due.attempt(), last, cause.getClass().getSimpleName());
    }

    private void count(DueMail due, String outcome) {
        meters.counter("folkmoot.mails", "kind", due.letter().kind().name(), "outcome", outcome)
                .increment();
    }
}

package app.tamis.post;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Properties;
import java.util.UUID;

/// Reports as mail servers write them on a letter that they couldn't deliver, laid out as those of
/// Postfix, Exchange and Gmail.
///
/// @param letter what the report is about
/// @param action `failed`, `delayed` or `delivered`
record Bounce(UUID letter, String to, String action, String status, String diagnostic) {

  static Bounce failed(UUID letter, String to) {
    return new Bounce(
        letter,
        to,
        "failed",
        "5.1.1",
        "smtp; 550 5.1.1 <" + to + ">: Recipient address rejected: User unknown");
  }

  static Bounce delayed(UUID letter, String to) {
    return new Bounce(letter, to, "delayed", "4.4.1", "X-Postfix; connect to mx: timed out");
  }

  /// With the headings of the letter alone.
  MimeMessage ofPostfix() {
    return message(
        """
        Return-Path: <>
        From: MAILER-DAEMON@mx.port-reseau.example (Mail Delivery System)
        To: tamis@port-reseau.example
        Subject: Undelivered Mail Returned to Sender
        Message-ID: <20261128090601.4B2C31%s@mx.port-reseau.example>
        Date: Sat, 28 Nov 2026 10:06:01 +0100 (CET)
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status;
        	boundary="4B2C31.1795/mx.port-reseau.example"

        This is a MIME-encapsulated message.

        --4B2C31.1795/mx.port-reseau.example
        Content-Description: Notification
        Content-Type: text/plain; charset=us-ascii

        I'm sorry to have to inform you that your message could not
        be delivered to one or more recipients. It's attached below.

        --4B2C31.1795/mx.port-reseau.example
        Content-Description: Delivery report
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.port-reseau.example
        X-Postfix-Queue-ID: 4B2C31
        X-Postfix-Sender: rfc822; tamis@port-reseau.example
        Arrival-Date: Sat, 28 Nov 2026 10:05:58 +0100 (CET)

        Final-Recipient: rfc822; %s
        Original-Recipient: rfc822;%s
        Action: %s
        Status: %s
        Remote-MTA: dns; mx.example.org
        Diagnostic-Code: %s

        --4B2C31.1795/mx.port-reseau.example
        Content-Description: Undelivered Message Headers
        Content-Type: text/rfc822-headers

        Return-Path: <tamis@port-reseau.example>
        Received: from tamis (localhost [127.0.0.1])
        	by mx.port-reseau.example (Postfix) with ESMTPSA id 4B2C31
        From: Port-Reseau <tamis@port-reseau.example>
        To: <%s>
        Message-ID: <%s@port-reseau.example>
        Subject: Hello

        --4B2C31.1795/mx.port-reseau.example--
        """
            .formatted(
                action, to, to, action, status, diagnostic.replace(": ", ":\n    "), to, letter));
  }

  /// With the words in two forms, and the whole letter under another id than it was sent with.
  MimeMessage ofExchange() {
    return message(
        """
        From: <postmaster@port-reseau.example>
        To: <tamis@port-reseau.example>
        Date: Sat, 28 Nov 2026 09:06:03 +0000
        Content-Type: multipart/report; report-type=delivery-status;
        	boundary="6d18aa36-1a1c-4f2b-9d2e"
        Content-Language: en-GB
        Message-ID: <6d18aa36-%s@DB9PR01MB0001.eurprd01.prod.exchangelabs.com>
        In-Reply-To: <%s@port-reseau.example>
        References: <%s@port-reseau.example>
        Subject: Undeliverable: Hello
        Auto-Submitted: auto-replied
        MIME-Version: 1.0

        --6d18aa36-1a1c-4f2b-9d2e
        Content-Type: multipart/alternative; differences=Content-Type;
        	boundary="0f3c"

        --0f3c
        Content-Type: text/plain; charset="utf-8"
        Content-Transfer-Encoding: base64

        WW91ciBtZXNzYWdlIGNvdWxkbid0IGJlIGRlbGl2ZXJlZC4=

        --0f3c
        Content-Type: text/html; charset="utf-8"
        Content-Transfer-Encoding: base64

        PHA+WW91ciBtZXNzYWdlIGNvdWxkbid0IGJlIGRlbGl2ZXJlZC48L3A+

        --0f3c--

        --6d18aa36-1a1c-4f2b-9d2e
        Content-Type: message/delivery-status

        Reporting-MTA: dns;DB9PR01MB0001.eurprd01.prod.exchangelabs.com
        Received-From-MTA: dns;AM0PR01MB0002.eurprd01.prod.exchangelabs.com
        Arrival-Date: Sat, 28 Nov 2026 09:05:59 +0000

        Final-Recipient: rfc822;%s
        Action: %s
        Status: %s
        Diagnostic-Code: %s

        --6d18aa36-1a1c-4f2b-9d2e
        Content-Type: message/rfc822

        Received: from tamis by AM0PR01MB0002.eurprd01.prod.exchangelabs.com
        From: Port-Reseau <tamis@port-reseau.example>
        To: <%s>
        Subject: Hello
        Message-ID: <AM0PR01MB0002@AM0PR01MB0002.eurprd01.prod.exchangelabs.com>
        Content-Type: text/plain

        Hello,

        --6d18aa36-1a1c-4f2b-9d2e--
        """
            .formatted(action, letter, letter, to, action, status, diagnostic, to));
  }

  /// With a picture beside the words, and the whole letter.
  MimeMessage ofGmail() {
    return message(
        """
        From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
        To: tamis@port-reseau.example
        Auto-Submitted: auto-replied
        Subject: Delivery Status Notification (Failure)
        Content-Type: multipart/report; boundary="000000000000a1b2"; report-type=delivery-status
        Message-ID: <692961ab.%s.mx@google.com>
        Date: Sat, 28 Nov 2026 01:06:05 -0800 (PST)
        MIME-Version: 1.0

        --000000000000a1b2
        Content-Type: multipart/related; boundary="000000000000c3d4"

        --000000000000c3d4
        Content-Type: text/html; charset="UTF-8"

        <p>Address not found</p>

        --000000000000c3d4
        Content-Type: image/png; name="icon.png"
        Content-Transfer-Encoding: base64
        Content-ID: <icon.png>

        iVBORw0KGgo=

        --000000000000c3d4--

        --000000000000a1b2
        Content-Type: message/delivery-status

        Reporting-MTA: dns; googlemail.com
        Arrival-Date: Sat, 28 Nov 2026 01:06:04 -0800 (PST)
        X-Original-Message-ID: <%s@port-reseau.example>

        Final-Recipient: rfc822; %s
        Action: %s
        Status: %s
        Diagnostic-Code: %s
        Last-Attempt-Date: Sat, 28 Nov 2026 01:06:05 -0800 (PST)

        --000000000000a1b2
        Content-Type: message/rfc822

        MIME-Version: 1.0
        From: Port-Reseau <tamis@port-reseau.example>
        Date: Sat, 28 Nov 2026 10:05:58 +0100
        Message-ID: <%s@port-reseau.example>
        Subject: Hello
        To: %s
        Content-Type: text/plain; charset="UTF-8"

        Hello,

        --000000000000a1b2--
        """
            .formatted(action, letter, to, action, status, diagnostic, letter, to));
  }

  /// Of a server that knows the letter by nothing but the id on its envelope.
  MimeMessage ofOurEnvelope() {
    return message(
        """
        From: <postmaster@relay.example>
        Message-ID: <relay-%s@relay.example>
        Content-Type: multipart/report; report-type=delivery-status; boundary=b
        MIME-Version: 1.0

        --b
        Content-Type: text/plain

        It came back.

        --b
        Content-Type: message/delivery-status

        Original-Envelope-Id: %s
        Reporting-MTA: dns; relay.example

        Final-Recipient: rfc822; %s
        Action: %s
        Status: %s
        Diagnostic-Code: %s

        --b--
        """
            .formatted(action, letter, to, action, status, diagnostic));
  }

  static MimeMessage message(String text) {
    try {
      return new MimeMessage(
          Session.getInstance(new Properties()),
          new ByteArrayInputStream(text.replace("\n", "\r\n").getBytes(UTF_8)));
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }
}

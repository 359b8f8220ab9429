package com.vixshield.admin;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import com.vixshield.market.DataLabel;
import com.vixshield.market.MarketDataSource;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.event.EventCalendar;
import com.vixshield.market.event.ScheduledEvents;
import com.vixshield.market.session.Announcements;
import com.vixshield.web.HttpStatus;
import com.vixshield.web.format.IsoDates;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;

/** Serves the session calendar and the closures that only an operator can announce. */
@Path("/operator/calendar")
@RolesAllowed("operator")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class CalendarResource {

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance calendar(CalendarPage page);
    }

    private static final URI HERE = URI.create("/operator/calendar");
    private static final int SHOWN = 50;

    @Inject
    SessionCalendar calendar;
    @Inject
    Announcements announcements;
    @Inject
    ScheduledEvents events;
    @Inject
    EventCalendar published;
    @Inject
    MarketDataSource market;
    @Inject
    Clock clock;
    @Inject
    SecurityIdentity identity;

    @GET
    public TemplateInstance show() {
        return page(AnnouncementForm.empty(), EventForm.empty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response announce(MultivaluedMap<String, String> fields) {
        AnnouncementForm form = AnnouncementForm.read(fields, calendar, clock.instant());
        if (!form.valid()) {
            return Response.status(HttpStatus.UNPROCESSABLE).entity(page(form, EventForm.empty())).build();
        }
        announcements.announce(form.date(), form.announcement(), identity.getPrincipal().getName());
        return Response.seeOther(HERE).build();
    }

    /** Only for days to come: what happened on a past one stays as it was. */
    @POST
    @Path("withdrawals")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@FormParam("day") String day) {
        LocalDate date = date(day);
        if (!date.isBefore(clock.instant().atZone(SessionCalendar.NEW_YORK).toLocalDate())) {
            announcements.withdraw(date, identity.getPrincipal().getName());
        }
        return Response.seeOther(HERE).build();
    }

    @POST
    @Path("events")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response note(MultivaluedMap<String, String> fields) {
        requireEvents();
        EventForm form = EventForm.read(fields, clock.instant());
        if (!form.valid()) {
            return Response.status(HttpStatus.UNPROCESSABLE).entity(page(AnnouncementForm.empty(), form)).build();
        }
        published.note(form.kind(), form.date(), form.time(), identity.getPrincipal().getName());
        return Response.seeOther(HERE).build();
    }

    @POST
    @Path("events/withdrawals")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(MultivaluedMap<String, String> fields) {
        requireEvents();
        EventForm form = EventForm.read(fields, clock.instant());
        if (!form.valid()) {
            throw new BadRequestException("no such event");
        }
        published.withdraw(form.kind(), form.date(), identity.getPrincipal().getName());
        return Response.seeOther(HERE).build();
    }

    /** A simulated or recorded market brings its own events. */
    private boolean hasEvents() {
        DataLabel.Kind kind = market.label().kind();
        return kind == DataLabel.Kind.DELAYED || kind == DataLabel.Kind.LIVE;
    }

    private void requireEvents() {
        if (!hasEvents()) {
            throw new NotFoundException();
        }
    }

    private TemplateInstance page(AnnouncementForm form, EventForm event) {
        return Templates.calendar(CalendarPage.of(CalendarForms.of(form), hasEvents() ? CalendarForms.of(event) : null,
                calendar, events, announcements.latest(SHOWN), clock.instant()));
    }

    private static LocalDate date(String text) {
        return IsoDates.of(text).orElseThrow(() -> new BadRequestException("no such day"));
    }
}

package no.driftsklar.api.problems;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import no.driftsklar.catalogue.Text;
import no.driftsklar.store.database.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.util.DisconnectedClientHelper;

/** Turns what goes wrong in a controller, or on the way to it, into problem details. No stack trace leaves the server. */
@RestControllerAdvice
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<ProblemBody> foreseen(ProblemException problem, HttpServletRequest request) {
        return answer(problem, request, HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> notReadable(HttpMessageNotReadableException failure, HttpServletRequest request) {
        return answer(new ProblemException(ProblemKind.INVALID_JSON, UnreadableBody.reason(failure)), request,
                HttpHeaders.EMPTY);
    }

    /** The parser lets through how Java fails at a number whose exponent is beyond all bounds. */
    @ExceptionHandler
    ResponseEntity<ProblemBody> noNumber(NumberFormatException failure, HttpServletRequest request) {
        StackTraceElement[] places = failure.getStackTrace();
        return places.length > 0 && places[0].getClassName().startsWith("tools.jackson.core.")
                ? answer(new ProblemException(ProblemKind.INVALID_JSON, UnreadableBody.NUMBER_TOO_LONG), request, HttpHeaders.EMPTY)
                : other(failure, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> forbidden(AccessDeniedException denied, HttpServletRequest request) {
        return answer(new ProblemException(ProblemKind.FORBIDDEN), request, HttpHeaders.EMPTY);
    }

    @ExceptionHandler({RequestRejectedException.class, MultipartException.class})
    ResponseEntity<ProblemBody> notUnderstood(HttpServletRequest request) {
        return answer(new ProblemException(ProblemKind.INVALID_REQUEST), request, HttpHeaders.EMPTY);
    }

    /** A part of the path that is not what it should be names nothing that could be there; a parameter is wrong. */
    @ExceptionHandler
    ResponseEntity<ProblemBody> ofAnotherType(MethodArgumentTypeMismatchException failure, HttpServletRequest request) {
        if (failure.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return answer(new ProblemException(ProblemKind.NOT_FOUND), request, HttpHeaders.EMPTY);
        }
        return answer(new ProblemException(ProblemKind.INVALID_REQUEST, List.of(new ProblemError(null, failure.getName(),
                String.valueOf(failure.getValue()), new Text("kan ikke leses", "kan ikkje lesast", "cannot be read")))),
                request, HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> other(Exception failure, HttpServletRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return null;
        }
        if (failure instanceof ErrorResponse response) {
            ProblemKind kind = ProblemKind.ofStatus(response.getStatusCode().value());
            if (kind != ProblemKind.INTERNAL_ERROR) {
                return answer(new ProblemException(kind), request, response.getHeaders());
            }
        }
        if (Database.isUnavailable(failure)) {
            LOG.warn("the database does not answer", new WithoutMessage(failure));
            return answer(new ProblemException(ProblemKind.UNAVAILABLE), request, HttpHeaders.EMPTY);
        }
        LOG.error("request failed", new WithoutMessage(failure));
        return answer(new ProblemException(ProblemKind.INTERNAL_ERROR), request, HttpHeaders.EMPTY);
    }

    private static ResponseEntity<ProblemBody> answer(ProblemException problem, HttpServletRequest request,
            HttpHeaders headers) {
        return ResponseEntity.status(problem.kind().status()).headers(ProblemWriter.headers(problem.kind())).headers(headers)
                .contentType(MediaType.parseMediaType(ProblemBody.MEDIA_TYPE))
                .header(HttpHeaders.CONTENT_LANGUAGE, Languages.orDefault(request).code())
                .body(ProblemWriter.body(request, problem));
    }
}

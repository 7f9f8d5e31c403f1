package no.driftsklar.api.problems;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.util.DisconnectedClientHelper;

/** Turns what goes wrong in a controller, or on the way to it, into problem details. No stack trace leaves the server. */
@RestControllerAdvice
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** Our assumption: what holds the database is over by then. */
    private static final String RETRY_AFTER_SECONDS = "10";

    @ExceptionHandler
    ResponseEntity<ProblemBody> foreseen(ProblemException problem, HttpServletRequest request) {
        return answer(problem, request, HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> notReadable(HttpMessageNotReadableException failure, HttpServletRequest request) {
        return answer(new ProblemException(ProblemKind.INVALID_JSON, UnreadableBody.reason(failure)), request,
                HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> forbidden(AccessDeniedException denied, HttpServletRequest request) {
        return answer(new ProblemException(ProblemKind.FORBIDDEN), request, HttpHeaders.EMPTY);
    }

    /** The database cannot be reached, or others hold it for too long; nothing was written. */
    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class,
        TransientDataAccessException.class})
    ResponseEntity<ProblemBody> unavailable(Exception failure, HttpServletRequest request) {
        LOG.warn("the database does not answer: {}", failure.toString());
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        return answer(new ProblemException(ProblemKind.UNAVAILABLE), request, headers);
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> other(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse response && response.getStatusCode().is4xxClientError()) {
            return answer(new ProblemException(kindOf(response.getStatusCode())), request, response.getHeaders());
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return null;
        }
        LOG.error("request failed", failure);
        return answer(new ProblemException(ProblemKind.INTERNAL_ERROR), request, HttpHeaders.EMPTY);
    }

    private static ProblemKind kindOf(HttpStatusCode status) {
        for (ProblemKind kind : ProblemKind.values()) {
            if (kind.status() == status.value()) {
                return kind == ProblemKind.INVALID_JSON ? ProblemKind.INVALID_REQUEST : kind;
            }
        }
        return ProblemKind.INVALID_REQUEST;
    }

    private static ResponseEntity<ProblemBody> answer(ProblemException problem, HttpServletRequest request,
            HttpHeaders headers) {
        return ResponseEntity.status(problem.kind().status()).headers(headers)
                .contentType(MediaType.parseMediaType(ProblemBody.MEDIA_TYPE))
                .header(HttpHeaders.CONTENT_LANGUAGE, Languages.orDefault(request).code())
                .body(ProblemWriter.body(request, problem));
    }
}

"""What holds for every request: how long it may be, and what a refused plan answers."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Final

from django.http import HttpRequest, HttpResponse, JsonResponse

from unionplan import DecodeError

MAX_BYTES: Final = 2_000_000
"""Bytes of a request that is taken: far more than a plan has, with pictures in it too."""

Handler = Callable[[HttpRequest], HttpResponse]


def limit_body(get_response: Handler) -> Handler:
    """Refuse a request by the length that it says; of one that says less, WSGI hands over less."""

    def handle(request: HttpRequest) -> HttpResponse:
        length = request.META.get("CONTENT_LENGTH") or "0"
        if not length.isdecimal() or int(length) > MAX_BYTES:
            problem = f"the request has more than {MAX_BYTES:,} bytes"
            return JsonResponse(
                {"errors": [{"problem": problem}]}, status=HTTPStatus.REQUEST_ENTITY_TOO_LARGE
            )
        return get_response(request)

    return handle


class RefusedPlans:
    """Answer 422, with every fault and its place, where a view could not read a plan."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Hand the request on."""
        return self.get_response(request)

    def process_exception(self, _request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Take what is ours, and leave the rest to Django."""
        if not isinstance(error, DecodeError):
            return None
        faults = [fault._asdict() for fault in error.faults]
        return JsonResponse({"errors": faults}, status=HTTPStatus.UNPROCESSABLE_ENTITY)

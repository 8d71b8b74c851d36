"""A web service: the file of a plan in; findings, a calendar, a Word file or a ledger out.

    pip install "unionplan[all]" fastapi uvicorn
    uvicorn --app-dir examples/fastapi_app app:app
    curl --data-binary @plan.docx http://127.0.0.1:8000/check
    curl --data-binary @plan.docx http://127.0.0.1:8000/convert/ics -o plan.ics

http://127.0.0.1:8000/docs shows it in a browser, with a field to choose a file. Nothing is kept.
"""

from datetime import datetime
from typing import Annotated, Any, Final, Literal, NamedTuple
from urllib.parse import quote
from zoneinfo import ZoneInfo

from fastapi import Depends, FastAPI, HTTPException, Query, Request, Response
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field

import unionplan
from unionplan import DecodeError, Plan, Profile, Reading, split_pointer
from unionplan.errors import Fault
from unionplan.formats import FORMATS

MAX_BYTES: Final = 2_000_000
"""Bytes of a file that is taken: far more than a plan has, with pictures in it too."""

HERE: Final = ZoneInfo("Asia/Shanghai")
FILE: Final[dict[str, Any]] = {
    "requestBody": {
        "description": "The file: .docx, a web page, Markdown, text, or a plan document",
        "required": True,
        "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
    }
}
"""What the request's body is, for the pages at /docs."""

app = FastAPI(title="工会工作计划", description="Check union plans and hand them on.")


class Question(BaseModel):
    """The language of the answer, and what the caller knows of the union.

    A rule that needs more than is known is not checked, and *needs* says what it needs.
    """

    model_config = ConfigDict(extra="forbid")

    lang: Literal["zh", "en"] = "zh"
    kind: unionplan.OrganizationKind | None = None
    region: str = ""
    employees: int | None = Field(default=None, ge=0)
    members: int | None = Field(default=None, ge=0)
    women: int | None = Field(default=None, ge=0)


class Place(BaseModel):
    """Where the words stand that a finding is about: line and column from 1."""

    line: int
    column: int
    quote: str


class Found(BaseModel):
    """A finding; *where* is a JSON Pointer into the plan, *place* is in the text."""

    code: str
    severity: str
    where: str
    message: str
    place: Place | None


class Checked(BaseModel):
    """What was found in one of the plans of a file, and which facts would have told more."""

    title: str
    findings: list[Found]
    needs: list[str]


class Opened(NamedTuple):
    """The plans of a file, and the reading of its text where it was prose."""

    plans: tuple[Plan, ...]
    reading: Reading | None


@app.exception_handler(DecodeError)
async def refuse(_request: Request, error: DecodeError) -> JSONResponse:
    """Say what is wrong with a file, in the shape of FastAPI's own errors."""
    detail = [
        {
            "loc": ["body", *split_pointer(fault.where)],
            "msg": fault.problem,
            "type": "decode_error",
            "line": fault.line,
            "column": fault.column,
        }
        for fault in error.faults
    ]
    return JSONResponse({"detail": detail}, status_code=422)


async def receive(request: Request) -> bytes:
    """The body of a request, as far as it is no longer than a plan can be."""
    data = bytearray()
    async for chunk in request.stream():
        data += chunk
        if len(data) > MAX_BYTES:
            raise HTTPException(413, f"the file has more than {MAX_BYTES:,} bytes")
    return bytes(data)


def open_plans(data: Annotated[bytes, Depends(receive)]) -> Opened:
    """The plans in a file; as this is no coroutine, FastAPI runs it beside its event loop."""
    document = FORMATS.by_content(data)
    if document is not None and document.reads:
        return Opened((document.read(data),), None)
    reading = unionplan.read_document(data)
    if not reading.plans:
        raise DecodeError([Fault("", "no plan was found in this text")])
    return Opened(reading.plans, reading)


@app.post("/check", openapi_extra=FILE)
def check(
    opened: Annotated[Opened, Depends(open_plans)],
    question: Annotated[Question, Query()],
) -> list[Checked]:
    """Say what is wrong with each plan of a file."""
    profile = Profile(**question.model_dump(exclude={"lang"}))
    today = datetime.now(HERE).date()
    checked: list[Checked] = []
    for index, plan in enumerate(opened.plans):
        report = unionplan.check(plan, profile=profile, as_of=today)
        reading = opened.reading
        located = report.located(reading.text, reading.evidence[index]) if reading else ()
        places = [place for _, place in located] or [None] * len(report.findings)
        findings = [
            Found(
                code=finding.code,
                severity=finding.severity.value,
                where=finding.where,
                message=finding.message(question.lang),
                place=place and Place(line=place.line, column=place.column, quote=place.quote),
            )
            for finding, place in zip(report.findings, places, strict=True)
        ]
        checked.append(Checked(title=plan.title, findings=findings, needs=list(report.needs)))
    return checked


@app.post("/convert/{target}", openapi_extra=FILE, response_class=Response)
def convert(
    target: Literal["ics", "docx", "xlsx", "csv", "html", "md", "json", "yaml", "toml"],
    opened: Annotated[Opened, Depends(open_plans)],
    number: Annotated[int, Query(ge=1, description="which plan of the file")] = 1,
) -> Response:
    """Hand a plan on: as a calendar, a Word file, a ledger, a page or a plan document.

    The header ``Losses`` says how many things in the plan have no place in that form.
    """
    if number > len(opened.plans):
        raise HTTPException(404, f"the file holds {len(opened.plans)} plans, not {number}")
    plan, form = opened.plans[number - 1], FORMATS.named(target)
    written = form.write(plan)
    name = quote(f"{plan.title or 'plan'}{form.suffixes[0]}", safe="")
    return Response(
        written.data,
        media_type=form.media_type,
        headers={
            "Content-Disposition": f"attachment; filename*=UTF-8''{name}",
            "Losses": str(len(written.losses)),
        },
    )

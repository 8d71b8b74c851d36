"""A page to bring a plan, and what it answers."""

from http import HTTPStatus
from typing import Final

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET, require_POST

import unionplan
from plans.forms import PlanForm
from unionplan.formats import FORMATS

TARGETS: Final = ("ics", "docx", "xlsx", "csv", "html", "md", "json", "yaml", "toml")


@require_GET
def upload(request: HttpRequest) -> HttpResponse:
    """The page."""
    return render(request, "plans/upload.html", {"form": PlanForm()})


@require_POST
def check(request: HttpRequest) -> HttpResponse:
    """What is wrong with each plan, as JSON."""
    form = PlanForm(request.POST, request.FILES)
    if not form.is_valid():
        return refuse(form)
    plans, reading = form.plans()
    answers: list[dict[str, object]] = []
    for index, plan in enumerate(plans):
        report = unionplan.check(plan, profile=form.profile, as_of=timezone.localdate())
        answer = {"title": plan.title, "needs": report.needs, **report.to_plain()}
        if reading is not None:
            located = report.located(reading.text, reading.evidence[index])
            answer["places"] = [place and place._asdict() for _, place in located]
        answers.append(answer)
    return JsonResponse({"plans": answers}, json_dumps_params={"ensure_ascii": False})


@require_POST
def convert(request: HttpRequest, target: str) -> HttpResponse:
    """The first plan as a calendar, a Word file, a ledger, a page or a plan document."""
    if target not in TARGETS:
        raise Http404(target)
    form = PlanForm(request.POST, request.FILES)
    if not form.is_valid():
        return refuse(form)
    plan = form.plans()[0][0]
    chosen = FORMATS.named(target)
    response = HttpResponse(chosen.write(plan).data, content_type=chosen.media_type)
    name = f"{plan.title or 'plan'}{chosen.suffixes[0]}"
    response.headers["Content-Disposition"] = content_disposition_header(
        as_attachment=True, filename=name
    )
    return response


def refuse(form: PlanForm) -> HttpResponse:
    """Say what is wrong with the form itself."""
    return JsonResponse(
        {"errors": form.errors.get_json_data()}, status=HTTPStatus.UNPROCESSABLE_ENTITY
    )

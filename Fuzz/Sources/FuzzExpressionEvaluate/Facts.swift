internal import ExpressionSupport
internal import FuzzSupport

/// The facts that generated expressions read, and values they may have.
let world = keeping { World() }

extension Choices: Choosing {}
